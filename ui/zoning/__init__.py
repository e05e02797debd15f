"""The wizard that grades land and the panel that says why a place has its grade."""
