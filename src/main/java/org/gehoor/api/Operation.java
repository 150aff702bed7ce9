package org.gehoor.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;

/// What a handler is for and who may ask it: asked before it runs, and written in the document.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Operation {

    /// Its name in the document and the words: `api.operation.<id>`.
    String id();

    /// Which scope the token must have.
    Scope scope();

    /// What the role of a person must permit.
    Permission permission();

    /// How it answers when it does what was asked.
    int success() default 200;

    /// How it may answer besides, without a body: 204 nothing to do, 304 unchanged.
    int[] also() default {};

    /// What it may refuse besides what every operation may.
    int[] refuses() default {};
}
