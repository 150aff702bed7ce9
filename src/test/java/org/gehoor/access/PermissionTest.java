package org.gehoor.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.staff.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTest {

    /// The whole table, written out: whoever changes what a role may do changes it here as well, on purpose.
    private static final String TABLE = """
                             FIRST_LINE  LEAD  EDITOR  COMPLAINTS_OFFICER  OVERSEER  ADMINISTRATOR
            SEE_LINE         yes         yes   -       yes                 yes       -
            READ_CONVERSATION yes        yes   -       yes                 yes       -
            PICK_UP          yes         yes   -       yes                 -         -
            REPLY            yes         yes   -       yes                 -         -
            NOTE             yes         yes   -       yes                 -         -
            WATCH_PROMISES   -           yes   -       -                   -         -
            HAND_OVER        yes         yes   -       yes                 -         -
            ASK_TO_CLOSE     yes         yes   -       yes                 -         -
            CLOSE_BY_LETTER  yes         yes   -       yes                 -         -
            SET_ASIDE        yes         yes   -       yes                 -         -
            SORT             yes         yes   -       yes                 -         -
            READ_CUSTOMER    yes         yes   -       yes                 yes       -
            EXPORT           -           yes   -       yes                 yes       -
            READ_KNOWLEDGE   yes         yes   yes     yes                 yes       yes
            WRITE_KNOWLEDGE  yes         yes   yes     yes                 -         -
            CHECK_KNOWLEDGE  -           yes   yes     -                   -         -
            UNMASK           yes         yes   -       yes                 -         -
            MANAGE_ASSISTANT -           -     -       -                   -         yes
            MANAGE_HOOKS     -           -     -       -                   -         yes
            SEE_DATA         -           yes   -       yes                 -         -
            ERASE            -           yes   -       yes                 -         -
            HOLD             -           yes   -       yes                 -         -
            SEE_RETENTION    -           yes   -       yes                 yes       yes
            EXPORT_RECORD    -           -     -       -                   yes       yes
            SEE_AUDIT        -           yes   -       yes                 yes       yes
            KEEP_MACHINES    -           -     -       -                   -         yes
            IMPORT           -           -     -       -                   -         yes
            MANAGE_CHANNELS  -           -     -       -                   -         yes
            MANAGE_HOURS     -           -     -       -                   -         yes
            MANAGE_STAFF     -           -     -       -                   -         yes
            """;

    @Test
    void each_role_may_do_what_the_table_says_and_nothing_else() {
        assertThat(actual()).isEqualTo(TABLE.lines().map(PermissionTest::squeezed).toList());
    }

    @Test
    void whoever_may_write_in_a_conversation_may_read_it() {
        for (Role role : Role.values()) {
            if (Stream.of(Permission.REPLY, Permission.NOTE, Permission.PICK_UP).anyMatch(one -> one.isGivenTo(role))) {
                assertThat(Permission.READ_CONVERSATION.isGivenTo(role)).as(role.name()).isTrue();
            }
        }
    }

    private static List<String> actual() {
        Stream<String> head = Stream.of(Arrays.stream(Role.values()).map(Role::name).collect(joining(" ")));
        Stream<String> rows = Arrays.stream(Permission.values()).map(permission -> permission + " " + Arrays.stream(Role.values())
                .map(role -> permission.isGivenTo(role) ? "yes" : "-").collect(joining(" ")));
        return Stream.concat(head, rows).toList();
    }

    private static String squeezed(String line) {
        return line.strip().replaceAll(" +", " ");
    }
}
