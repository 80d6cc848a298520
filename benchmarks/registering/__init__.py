"""An invented register: people with names in two scripts, and the documents that name them."""
