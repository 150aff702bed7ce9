package org.gehoor.knowledge;

/// An article that needs somebody's eye: colleagues say that it is wrong, readers miss something, or it helps too few.
///
/// @param wrong   how many colleagues say so, not settled
/// @param missing how many readers say so, not settled
public record Unhelpful(Article article, long wrong, long missing, Votes votes) {

    /// Of each 100 readers, once enough answered: fewer than this is too few.
    static final int FEW = 60;
}
