"""A question as typed to a question as understood."""
