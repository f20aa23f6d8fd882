public import ExactJSON

/// One place in which two documents differ.
public struct JSONDifference: Equatable, Sendable {
  /// The path to the place: `transactions[0].txid`.
  public let path: String
  /// The value that should be there; `nil` if none.
  public let expected: JSON?
  /// The value that is there; `nil` if none.
  public let found: JSON?

  /// Names a place and its value in each document.
  public init(path: String, expected: JSON?, found: JSON?) {
    self.path = path
    self.expected = expected
    self.found = found
  }

  /// Every place, in the order of the expected document, up to a limit.
  ///
  /// The order of an object's members makes no difference.
  public static func all(
    expected: JSON, found: JSON, atMost limit: Int = 100
  ) -> [JSONDifference] {
    var differences: [JSONDifference] = []
    compare(expected, found, at: "", limit, &differences)
    return differences
  }

  private static func compare(
    _ expected: JSON, _ found: JSON, at path: String, _ limit: Int,
    _ differences: inout [JSONDifference]
  ) {
    guard differences.count < limit else { return }
    switch (expected, found) {
    case (.object(let one), .object(let other)):
      compareMembers(one, other, at: path, limit, &differences)
    case (.array(let one), .array(let other)) where one.count == other.count:
      for index in one.indices {
        compare(one[index], other[index], at: "\(path)[\(index)]", limit, &differences)
      }
    case (.array(let one), .array(let other)):
      differences.append(
        JSONDifference(
          path: "\(path).length", expected: .number(one.count), found: .number(other.count)))
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _):
      guard expected != found else { return }
      differences.append(JSONDifference(path: path, expected: expected, found: found))
    }
  }

  private static func compareMembers(
    _ expected: JSONObject, _ found: JSONObject, at path: String, _ limit: Int,
    _ differences: inout [JSONDifference]
  ) {
    let prefix = path.isEmpty ? "" : "\(path)."
    for member in expected.members {
      let place = "\(prefix)\(member.key)"
      if let value = found[member.key] {
        compare(member.value, value, at: place, limit, &differences)
      } else {
        differences.append(JSONDifference(path: place, expected: member.value, found: nil))
      }
    }
    for member in found.members where expected[member.key] == nil {
      differences.append(
        JSONDifference(path: "\(prefix)\(member.key)", expected: nil, found: member.value))
    }
  }
}
