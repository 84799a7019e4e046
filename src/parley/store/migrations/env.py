"""Alembic's entry: the connection comes from `parley.store.schema`, which has begun a transaction on it."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
