package org.gehoor.desk;

/// One conversation in a list of the desk.
///
/// @param id     of the conversation, names the elements of the row
/// @param place  its number in the line; empty where there is no order of waiting
/// @param since  how long, or since when
/// @param icon   of `way`
/// @param way    how it came, or whose turn it is
/// @param need   what the customer said to need; empty for nothing
/// @param note   that the customer is no longer there, or why it can be taken by who is looking though they lack the skill; empty for nothing to say
/// @param here   whether it is the one that is shown
public record Row(String id, String href, String reference, String place, String name, String since, String gist, String icon, String way,
                  String need, String note, Mark mark, boolean here) {}
