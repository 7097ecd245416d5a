"""The web page: Streamlit pages and the pure functions that turn answers into escaped HTML."""
