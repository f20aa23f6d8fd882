/// The members of a JSON object, in the order in which they were written, no key twice.
///
/// Objects here are small, so that a lookup that walks the members beats a table of hashes.
public struct JSONObject: Sendable {
  /// One key and its value.
  public struct Member: Sendable {
    /// The name, without quotes or escapes.
    public let key: String
    /// The value of the name.
    public fileprivate(set) var value: JSON
  }

  /// Every member, in order.
  public private(set) var members: [Member] = []

  /// Makes an object without members.
  public init() {}

  /// Takes members whose keys the parser has compared already.
  init(uncheckedMembers: [Member]) {
    members = uncheckedMembers
  }

  /// Takes pairs in their order, of which no two have the same key.
  ///
  /// For long lists: assigning one key after the other would look through all members each time.
  public init(uniqueKeysWithValues pairs: some Sequence<(String, JSON)>) {
    var seen: Set<ExactKey> = []
    for (key, value) in pairs {
      precondition(seen.insert(ExactKey(text: key)).inserted, "the caller gives each key once")
      members.append(Member(key: key, value: value))
    }
  }

  /// Takes the pairs of a dictionary literal, where a repeated key is a mistake of the programmer.
  init(literal pairs: [(String, JSON)]) {
    for (key, value) in pairs {
      precondition(self[key] == nil, "an object literal says each key once, but repeats \(key)")
      members.append(Member(key: key, value: value))
    }
  }

  /// The value of a key: setting one that exists keeps its place, a new one is added last, nil
  /// removes.
  public subscript(key: String) -> JSON? {
    get { position(of: key).map { members[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private func position(of key: String) -> Int? {
    members.firstIndex { $0.key.hasSameBytes(as: key) }
  }
}

extension JSONObject: Equatable {
  /// Objects are equal only with the same members in the same order, since order is kept.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) {
      $0.key.hasSameBytes(as: $1.key) && $0.value == $1.value
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(literal: elements)
  }
}
