-- The role whose password leaked.
create role catalog_app login;
