-- The role whose password leaked.
create role catalog login;
