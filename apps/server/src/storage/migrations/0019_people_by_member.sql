-- One person in several practices is found by the number of the card and the birth date.
create index coverage_member on coverage (organization_id, member_id);
