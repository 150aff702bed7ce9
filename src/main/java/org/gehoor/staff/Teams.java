package org.gehoor.staff;

import java.util.List;
import java.util.UUID;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All teams.
public final class Teams {

    private final JdbcClient db;

    Teams(JdbcClient db) {
        this.db = db;
    }

    /// The collection, for a command that needs no more of the program.
    public static Teams of(JdbcClient db) {
        return new Teams(db);
    }

    /// All, by name.
    public List<Team> list() {
        return db.sql("select id, name, kind from team order by name")
                .query((row, _) -> new Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name"),
                        row.getString("kind").equals("own")))
                .list();
    }

    /// One team.
    public Team get(TeamId id) {
        return list().stream().filter(team -> team.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no team " + id));
    }

    /// Adds a team.
    public void add(Team team) {
        db.sql("insert into team (id, name, kind) values (:id, :name, :kind)")
                .param("id", team.id().value()).param("name", team.name()).param("kind", team.own() ? "own" : "partner")
                .update();
    }
}
