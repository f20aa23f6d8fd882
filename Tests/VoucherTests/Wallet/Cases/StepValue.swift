import Filecoin
import Testing

/// A value of a published case, whose steps have many shapes.
enum StepValue: Decodable, Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([StepValue])
  case object([String: StepValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([StepValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: StepValue].self))
    }
  }
}

extension StepValue {
  /// A member; nothing where it is not there, `null` where it is there and null.
  subscript(key: String) -> StepValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  var text: String? {
    guard case .text(let value) = self else { return nil }
    return value
  }

  var number: Int? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  var truth: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  var list: [StepValue]? {
    guard case .list(let values) = self else { return nil }
    return values
  }

  /// The names of an object's members.
  var keys: Set<String> {
    guard case .object(let members) = self else { return [] }
    return Set(members.keys)
  }
}

// Members that must be there.
extension StepValue {
  func string(_ key: String) throws -> String { try #require(self[key]?.text) }

  func choice(_ key: String) -> Bool {
    guard let value = self[key]?.truth else {
      Issue.record("no such truth: \(key)")
      return false
    }
    return value
  }

  func count(_ key: String) throws -> UInt64 { UInt64(try #require(self[key]?.number)) }

  func amount(_ key: String) throws -> TokenAmount { try TokenAmount(decimal: string(key)) }
}
