// Nothing to call: the functions that are loaded late are declared by the libraries' own headers.
