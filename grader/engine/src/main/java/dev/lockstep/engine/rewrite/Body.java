package dev.lockstep.engine.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Rewrites the instructions of one method: puts a hook before, or in the place of, what other threads could notice. */
final class Body {

    private static final String MONITORS = Hooks.ENGINE + "MonitorHooks";

    private final Edit edit;
    private final Construction construction;
    private final InitialiserCalls initialisers;
    private final FieldAccesses fields;
    private final ElementAccesses elements;
    private final Calls calls;
    private final Set<LabelNode> labelsPassed = new HashSet<>();

    Body(ClassNode type, MethodNode method, Kind kind, Rewriter rewriter, Atomics atomics, boolean lean) {
        this.edit = new Edit(type, method, kind);
        this.construction = new Construction(method);
        this.initialisers = new InitialiserCalls(edit, rewriter);
        this.fields = new FieldAccesses(edit, rewriter, construction, initialisers);
        this.elements = new ElementAccesses(edit, lean);
        this.calls = new Calls(edit, rewriter, atomics, initialisers, fields);
    }

    void rewrite() {
        for (AbstractInsnNode instruction : edit.code.toArray()) {
            construction.reaches(instruction);
            rewrite(instruction);
            construction.passed(instruction);
        }
        calls.finish();
        if (edit.ofProgram()) {
            Entries.announce(edit.type, edit.method);
        }
        initialisers.atStartOfEnumsValues();
        edit.method.maxStack += 8;
    }

    private void rewrite(AbstractInsnNode instruction) {
        switch (instruction) {
            case LineNumberNode number -> edit.line = number.line;
            case LabelNode label -> labelsPassed.add(label);
            case JumpInsnNode jump -> jump(jump);
            case FieldInsnNode field -> fields.rewrite(field);
            case TypeInsnNode made when made.getOpcode() == Opcodes.NEW -> calls.made(made);
            case MethodInsnNode call -> calls.rewrite(call);
            case InsnNode plain -> plain(plain);
            default -> {}
        }
    }

    private void jump(JumpInsnNode jump) {
        if (!labelsPassed.contains(jump.label)) {
            return;
        }
        if (edit.ofProgram()) {
            edit.before(jump, Edit.hook(Edit.MEMORY, "turn", "()V"));
        } else if (BulkOperations.loopIn(edit.type, edit.method)) {
            edit.before(jump, InnerPoints.point());
        }
    }

    private void plain(InsnNode instruction) {
        switch (instruction.getOpcode()) {
            case Opcodes.MONITORENTER -> {
                edit.before(instruction, new LdcInsnNode(edit.kind.isOfJdk() ? 0 : edit.site()));
                edit.code.set(instruction, Edit.hook(MONITORS, "enter", "(Ljava/lang/Object;I)V"));
            }
            case Opcodes.MONITOREXIT ->
                edit.code.set(instruction, Edit.hook(MONITORS, "exit", "(Ljava/lang/Object;)V"));
            default -> elements.rewrite(instruction);
        }
    }
}
