-- Servers on one database each have a credential for their own command line; labels tell whose it is.
drop index governance.access_token_of_the_machine;
create unique index access_token_of_a_node on governance.access_token (organization_id, label) where purpose = 'machine';

-- Every server is given a new one when it starts. The owner sees all organisations only while the policies spare it.
alter table governance.access_token no force row level security;
delete from governance.access_token where purpose = 'machine';
alter table governance.access_token force row level security;
