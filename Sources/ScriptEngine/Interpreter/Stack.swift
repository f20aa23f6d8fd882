internal import Bitcoin

/// A script's stack, whose last item is its top.
struct Stack: Sendable {
  /// The items, bottom first.
  private(set) var items: [[UInt8]]

  init(_ items: [[UInt8]] = []) {
    self.items = items
  }

  var count: Int { items.count }

  /// The item this many places below the top, which must exist: operations check that first.
  subscript(depth: Int) -> [UInt8] {
    get { items[items.count - 1 - depth] }
    set { items[items.count - 1 - depth] = newValue }
  }

  /// Confirms that the stack has the items that an operation needs.
  func require(_ needed: Int) throws(ScriptError) {
    guard items.count >= needed else { throw .invalidStackOperation }
  }

  mutating func push(_ item: [UInt8]) {
    items.append(item)
  }

  mutating func push(_ truth: Bool) {
    items.append(truth ? [1] : [])
  }

  mutating func push(number: Int64) {
    items.append(ScriptNumber.encode(number))
  }

  /// Removes the top item, which must exist: operations check that first.
  @discardableResult
  mutating func pop() -> [UInt8] {
    items.removeLast()
  }

  mutating func drop(_ count: Int) {
    items.removeLast(count)
  }

  /// Removes the item this many places below the top.
  mutating func remove(depth: Int) -> [UInt8] {
    items.remove(at: items.count - 1 - depth)
  }

  /// Inserts an item this many places below the top.
  mutating func insert(_ item: [UInt8], depth: Int) {
    items.insert(item, at: items.count - depth)
  }

  /// Whether the top counts as true; `nil` if the stack is empty.
  var topIsTrue: Bool? {
    items.last.map(Stack.isTrue)
  }

  /// Whether an item is true. False is an empty item, zeros, or zeros with only the sign bit set.
  static func isTrue(_ item: [UInt8]) -> Bool {
    guard let last = item.last else { return false }
    return (last != 0 && last != 0x80) || item.dropLast().contains { $0 != 0 }
  }
}
