/// A path through a model: its initial state and its actions.
public struct Path<M: Model>: Sendable {
  public let start: M.State
  public let actions: [M.Action]

  public init(start: M.State, actions: [M.Action]) {
    self.start = start
    self.actions = actions
  }

  /// Every state on the path, the first included; `nil` if one of its actions is not possible.
  public func states(in model: M) -> [M.State]? {
    var states = [start]
    var state = start
    for action in actions {
      guard let next = model.next(state, action) else { return nil }
      state = next
      states.append(next)
    }
    return states
  }
}
