internal import Bitcoin

/// A script's stack, whose last item is its top.
struct Stack: Sendable {
  /// The items, bottom first.
  private(set) var items: [[UInt8]]

  init(_ items: [[UInt8]] = []) {
    self.items = items
  }

  var count: Int { items.count }

  /// The item this many places below the top; an operation first asks whether it is there.
  subscript(depth: Int) -> [UInt8] {
    get { items[items.count - 1 - depth] }
    set { items[items.count - 1 - depth] = newValue }
  }

  /// Confirms that an operation has the items that it takes.
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

  /// Takes the top off; an operation first asks whether it is there.
  @discardableResult
  mutating func pop() -> [UInt8] {
    items.removeLast()
  }

  mutating func drop(_ count: Int) {
    items.removeLast(count)
  }

  /// Takes out the item this many places below the top.
  mutating func remove(depth: Int) -> [UInt8] {
    items.remove(at: items.count - 1 - depth)
  }

  /// Puts an item this many places below the top.
  mutating func insert(_ item: [UInt8], depth: Int) {
    items.insert(item, at: items.count - depth)
  }

  /// Whether the top counts as true; `nil` if there is none.
  var topIsTrue: Bool? {
    items.last.map(Stack.isTrue)
  }

  /// False is no bytes, zeros, or zeros that end in the sign alone.
  static func isTrue(_ item: [UInt8]) -> Bool {
    guard let last = item.last else { return false }
    return (last != 0 && last != 0x80) || item.dropLast().contains { $0 != 0 }
  }
}
