/// A way through a model: where it begins and what happens then.
public struct Path<M: Model>: Sendable {
  public let start: M.State
  public let actions: [M.Action]

  public init(start: M.State, actions: [M.Action]) {
    self.start = start
    self.actions = actions
  }

  /// Every state on the way, the first included; `nil` if an action of it cannot happen.
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
