"""The REST service: the answers of the command line over HTTP, with OpenAPI."""
