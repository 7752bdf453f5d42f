# make orders: checks every order under orders/, as CI does.
.PHONY: orders
orders: ; ingest validate orders/
