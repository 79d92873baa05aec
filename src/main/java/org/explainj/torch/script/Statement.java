package org.explainj.torch.script;

import java.util.List;

/**
 * A statement. Blocks are not nested: the statements of a function follow each other as they are written, since names
 * are unique in a serialised function.
 *
 * @param targets the names assigned to; none for anything but an assignment
 * @param values the expressions evaluated; of a {@code for}, what is iterated over; of an {@code if}, the condition
 * @param isReturn whether it returns its value
 */
public record Statement(List<String> targets, List<Expression> values, boolean isReturn) { }
