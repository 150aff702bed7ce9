package org.gehoor.sweeps;

/// Words that the program acknowledged, and the page of the conversation it sent their writer to.
record Sent(String words, String page) {}
