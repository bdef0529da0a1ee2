import { Skeleton } from "@mantine/core";

/** What stands where a screen will be: a head and rows of the heights that the screen will have. */
export function ScreenSkeleton() {
  return (
    <div className="page" aria-busy="true" aria-label="Loading">
      <Skeleton height={20} width={180} mb={22} />
      {Array.from({ length: 14 }, (_, index) => (
        <Skeleton key={index} height={12} mb={20} width={`${92 - ((index * 7) % 30)}%`} />
      ))}
    </div>
  );
}
