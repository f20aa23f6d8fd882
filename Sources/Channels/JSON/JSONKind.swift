internal import ExactJSON

/// The kinds of values that JSON has.
public enum JSONKind: String, CaseIterable, Hashable, Sendable {
  case null, bool, number, string, array, object
}

extension JSON {
  /// Which kind of value this is.
  var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
