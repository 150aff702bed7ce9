package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;

/// One member of staff, to be changed.
///
/// @param helps   whether customers are offered to them
/// @param stopped whether they can no longer sign in
/// @param mine    whether it is who is looking
public record StaffSheet(String href, String name, String signInName, String role, String team, boolean helps, boolean stopped, boolean mine,
                         List<Choice> capacities, String capacity, List<Choice> languages, List<String> spoken, List<Choice> topics, List<String> known) {}
