internal import AccountLedger
internal import Channels
internal import Filecoin

extension CaseValue {
  /// An address, or `bls:` and a number, which stands for an address of its own.
  func address() throws(ContractCaseError) -> Address {
    let text = try text()
    do { return try Address(caseText: text) } catch {
      throw fault(.notAnAddress(text.excerpt, error))
    }
  }

  /// An actor, by the address that is its number.
  func party() throws(ContractCaseError) -> ActorID {
    guard let number = try address().id else { throw fault(.notANumber(try text().excerpt)) }
    return ActorID(number)
  }
}

extension Address {
  /// Reads an address as cases write it.
  init(caseText text: String) throws(AddressError) {
    let prefix = "bls:"
    guard text.hasPrefix(prefix), let number = UInt64(text.dropFirst(prefix.count)) else {
      self = try Address(text: text)
      return
    }
    let digits = (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    try self.init(
      bytes: [AddressKind.bls.rawValue] + [UInt8](repeating: 0, count: 40) + digits)
  }
}
