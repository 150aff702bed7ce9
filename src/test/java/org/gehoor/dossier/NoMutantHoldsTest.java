package org.gehoor.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some of each kind of mutant; [MutantsSweep] makes a thousand and more.
class NoMutantHoldsTest extends InTheHouse {

    private final Examples examples = new Examples(house);

    @Test
    void a_dossier_that_was_changed_anywhere_does_not_hold(@TempDir Path elsewhere) {
        byte[] right = examples.dossier(examples.withNotes(), Reader.CUSTOMER);
        Trust trust = examples.trust();
        assertThat(Examples.check(right, trust).holds()).isTrue();

        List<Mutants.Mutant> mutants = new Mutants(right, house.get(SigningKeys.class), elsewhere, 7).all(200).toList();
        assertThat(mutants).hasSizeGreaterThan(400);
        assertThat(mutants.stream().filter(mutant -> Examples.check(mutant.dossier(), trust).holds()).map(Mutants.Mutant::name)).isEmpty();
    }
}
