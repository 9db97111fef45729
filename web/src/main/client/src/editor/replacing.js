// Typing over a selection. Chromium itself would wrap what is typed into a styled element, to keep the look of what it replaces,
// and our Content-Security-Policy would refuse that style with a complaint; so we replace the selection before it does.
import { EditorView } from '@codemirror/view';

export const replacing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    const text = event.data;
    if (event.inputType !== 'insertText' || event.isComposing || text === null || main.empty || view.state.readOnly) return false;
    const replaced = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, text, replaced))) view.dispatch(replaced());
    return true;
  },
});
