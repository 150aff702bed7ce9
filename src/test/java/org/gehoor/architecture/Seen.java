package org.gehoor.architecture;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One class as its file shows it, names with dots.
///
/// @param mentions every class it mentions anywhere: in code, in signatures, in annotations
/// @param shows    the classes in what it lets others see: supertypes, and the signatures of its members that are not private
/// @param calls    every method and field it uses, as `java.time.Instant.now()`, with the types of its arguments
/// @param texts    every text in it, also the pieces of joined texts
public record Seen(String name, Set<String> mentions, Set<String> shows, Set<String> calls, List<String> texts) {

    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");

    static Seen read(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        return new Seen(dotted(model.thisClass()), mentions(model), shows(model), calls(model), texts(model));
    }

    /// The class it stands in, when it is a nested one; itself otherwise.
    String outermost() {
        return name.replaceFirst("\\$.*", "");
    }

    private static Set<String> mentions(ClassModel model) {
        var mentions = new HashSet<String>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> mentions.add(dotted(type));
                case Utf8Entry text -> mentions.addAll(types(text.stringValue()));
                default -> { }
            }
        }
        return mentions;
    }

    private static Set<String> shows(ClassModel model) {
        var signatures = new ArrayList<String>();
        model.superclass().ifPresent(type -> signatures.add(descriptor(type)));
        model.interfaces().forEach(type -> signatures.add(descriptor(type)));
        model.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(permitted -> permitted.permittedSubclasses().forEach(type -> signatures.add(descriptor(type))));
        model.findAttribute(Attributes.signature()).ifPresent(generic -> signatures.add(generic.signature().stringValue()));
        model.findAttribute(Attributes.record()).ifPresent(parts -> parts.components().forEach(part -> signatures.add(signature(part))));
        model.methods().stream().filter(method -> !method.flags().has(AccessFlag.PRIVATE)).forEach(method -> {
            signatures.add(method.methodType().stringValue());
            method.findAttribute(Attributes.signature()).ifPresent(generic -> signatures.add(generic.signature().stringValue()));
        });
        model.fields().stream().filter(field -> !field.flags().has(AccessFlag.PRIVATE)).forEach(field -> {
            signatures.add(field.fieldType().stringValue());
            field.findAttribute(Attributes.signature()).ifPresent(generic -> signatures.add(generic.signature().stringValue()));
        });
        return signatures.stream().flatMap(signature -> types(signature).stream()).collect(Collectors.toSet());
    }

    private static String signature(RecordComponentInfo part) {
        return part.findAttribute(Attributes.signature()).map(generic -> generic.signature().stringValue())
                .orElseGet(() -> part.descriptor().stringValue());
    }

    private static Set<String> calls(ClassModel model) {
        return entries(model).filter(MemberRefEntry.class::isInstance).map(MemberRefEntry.class::cast)
                .map(member -> dotted(member.owner()) + "." + member.name().stringValue() + arguments(member.type().stringValue()))
                .collect(Collectors.toSet());
    }

    private static String arguments(String descriptor) {
        return descriptor.startsWith("(") ? "(" + String.join(", ", types(descriptor.substring(0, descriptor.indexOf(')')))) + ")" : "";
    }

    private static List<String> texts(ClassModel model) {
        return entries(model).filter(StringEntry.class::isInstance).map(entry -> ((StringEntry) entry).stringValue()).toList();
    }

    private static Stream<PoolEntry> entries(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false);
    }

    private static List<String> types(String signature) {
        return TYPE.matcher(signature).results().map(found -> found.group(1).replace('/', '.')).toList();
    }

    private static String descriptor(ClassEntry type) {
        return "L" + type.asInternalName() + ";";
    }

    private static String dotted(ClassEntry type) {
        return type.asInternalName().replaceAll("^\\[+L?|;$", "").replace('/', '.');
    }
}
