-- What the holder of a token does counts as done where the token is used.
alter table governance.access_token
    add column origin text not null default 'local' check (origin in ('local', 'remote'));
