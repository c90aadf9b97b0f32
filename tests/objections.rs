//! Objections against decrees: their window, their deadline, and what an upheld one asks for.
