internal import AccountLedger
internal import Channels
internal import ExactJSON
internal import Filecoin

/// A value in a case, and where it stands, so that what is wrong with it can be said.
struct CaseValue {
  let json: JSON
  let key: String

  func fault(_ fault: ContractCaseError.Fault) -> ContractCaseError {
    ContractCaseError(key, fault)
  }

  private func read<Value>(
    _ decode: (JSON) throws(MemberError) -> Value
  ) throws(ContractCaseError) -> Value {
    do { return try decode(json) } catch { throw fault(.member(error.fault)) }
  }

  func text() throws(ContractCaseError) -> String {
    try read { json throws(MemberError) in try json.asText() }
  }

  /// A text or a number, which only names something.
  func identifier() throws(ContractCaseError) -> JSON {
    if case .number = json { return json }
    return .string(try text())
  }

  func bytes() throws(ContractCaseError) -> [UInt8] {
    try read { json throws(MemberError) in try json.asBytes() }
  }

  func name<Name>(
    of _: Name.Type = Name.self
  ) throws(ContractCaseError) -> Name where Name: RawRepresentable<String> & CaseIterable {
    try read { json throws(MemberError) in try json.asName(of: Name.self) }
  }

  func elements() throws(ContractCaseError) -> [CaseValue] {
    try read { json throws(MemberError) in try json.asArray() }
      .enumerated().map { CaseValue(json: $1, key: "\(key)[\($0)]") }
  }

  func object() throws(ContractCaseError) -> CaseObject {
    try CaseObject(self)
  }

  private func number() throws(ContractCaseError) -> JSONNumber {
    guard let number = json.number else {
      throw fault(.member(json.wrongKind(.number).fault))
    }
    return number
  }

  func unsigned() throws(ContractCaseError) -> UInt64 {
    let number = try number()
    guard let value = number.uint64, String(value) == number.text else {
      throw fault(.notUnsigned(number.text.excerpt))
    }
    return value
  }

  func epoch() throws(ContractCaseError) -> Epoch {
    let number = try number()
    guard let value = number.int64, String(value) == number.text else {
      throw fault(.notSigned(number.text.excerpt))
    }
    return Epoch(value)
  }

  func exit() throws(ContractCaseError) -> ExitCode {
    let range = 0...Int64(UInt32.max)
    return ExitCode(
      Int(try read { json throws(MemberError) in try json.asInteger(in: range) }))
  }

  func amount() throws(ContractCaseError) -> TokenAmount {
    let text = try text()
    do { return try TokenAmount(decimal: text) } catch {
      throw fault(.notAnAmount(text.excerpt, error))
    }
  }
}

/// An object of a case, taken apart member by member.
struct CaseObject {
  private var members: MemberReader
  private let key: String

  init(_ value: CaseValue) throws(ContractCaseError) {
    key = value.key
    do { members = try MemberReader(value.json) } catch {
      throw value.fault(.member(error.fault))
    }
  }

  mutating func optional(_ name: String) -> CaseValue? {
    members.optional(name).map { CaseValue(json: $0, key: path(to: name)) }
  }

  mutating func required(_ name: String) throws(ContractCaseError) -> CaseValue {
    guard let value = optional(name) else {
      throw ContractCaseError(path(to: name), .member(.missing))
    }
    return value
  }

  /// Refuses members that were not asked for.
  func finish() throws(ContractCaseError) {
    do { try members.finishWrittenByHand() } catch {
      throw ContractCaseError(path(to: error.key), .member(error.fault))
    }
  }

  private func path(to name: String) -> String {
    key.isEmpty ? name : "\(key).\(name)"
  }
}

extension CaseValue {
  /// The members of an object whose keys are not fixed: each key as a value, and its value.
  func members() throws(ContractCaseError) -> [(name: CaseValue, value: CaseValue)] {
    guard let object = json.object else {
      throw fault(.member(json.wrongKind(.object).fault))
    }
    return object.members.map { member in
      let place = "\(key).\(member.key.excerpt)"
      return (
        CaseValue(json: .string(member.key), key: place), CaseValue(json: member.value, key: place)
      )
    }
  }
}
