-- Visits that wait to be coded: few of very many, looked at every some seconds.
create index visit_to_code on visit (organization_id, service_date desc, visit_id) where status in ('to-code', 'query', 'returned');
