package org.gehoor.dossier;

/// For whom a dossier is made.
public enum Reader {
    /// The customer: without what colleagues wrote for each other.
    CUSTOMER,
    /// Staff who may export: everything.
    STAFF
}
