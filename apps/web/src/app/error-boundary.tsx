import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Component } from "react";
import { ProblemNote } from "../components/problem-note.tsx";

interface Props {
  readonly children: ReactNode;
  /** A change of this forgets the error: another screen was opened. */
  readonly resetKey: string;
}
interface State {
  readonly error: unknown;
  readonly failedKey: string | undefined;
}

/** Keeps a broken screen from taking the frame with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failedKey: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (state.error === undefined) return null;
    if (state.failedKey === undefined) return { failedKey: props.resetKey };
    return state.failedKey === props.resetKey ? null : { error: undefined, failedKey: undefined };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div className="page">
        <ProblemNote error={this.state.error} />
        <Button
          mt="md"
          variant="default"
          onClick={() => {
            this.setState({ error: undefined, failedKey: undefined });
          }}
        >
          Try again
        </Button>
      </div>
    );
  }
}
