/** A page that throws takes only itself down: what is kept and what to do stands in its place. */
import { Component, type ReactNode } from 'react';
import { PageErrorScreen } from './ErrorScreen.tsx';

type Props = {
  /** a new value tries again: the address */
  readonly of?: string;
  readonly children: ReactNode;
};

type State = { readonly error: unknown; readonly failedAt: string | undefined };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failedAt: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): State {
    if (state.error !== null && state.failedAt !== undefined && state.failedAt !== props.of) return { error: null, failedAt: undefined };
    return state.error !== null && state.failedAt === undefined ? { ...state, failedAt: props.of } : state;
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <PageErrorScreen error={this.state.error} />;
  }
}
