internal import Channels

/// The condition of every participant, inline: worlds are copied all the time.
@usableFromInline
struct Conditions: Hashable, Sendable {
  @usableFromInline var values: InlineArray<4, Condition> = InlineArray(repeating: Condition())

  @usableFromInline
  init() {
    precondition(maximumRoleCount == 4, "there is one place for each role that a family may have")
  }

  @inlinable
  subscript(index: Int) -> Condition {
    get { values[index] }
    set { values[index] = newValue }
  }

  @usableFromInline
  static func == (left: Conditions, right: Conditions) -> Bool {
    left.values.indices.allSatisfy { left.values[$0] == right.values[$0] }
  }

  @usableFromInline
  func hash(into hasher: inout Hasher) {
    for index in values.indices { hasher.combine(values[index]) }
  }

  /// All of it in two numbers.
  var mark: Mark {
    Mark(
      high: values[2].number | values[3].number << 32,
      low: values[0].number | values[1].number << 32)
  }
}
