internal import Simulation

/// Sets of what honest participants have signed, numbered; number 0 is the empty one.
final class SigningBook: Sendable {
  private let signings = Numbering<Signing, Signing>()
  private let sets = Numbering<[UInt32], [UInt32]>()
  private let unions = WordMap()

  init() { _ = number(of: []) }

  func number(of list: [Signing]) -> UInt32 {
    number(ofSet: list.map { signing in UInt32(signings.number(of: signing) { signing }) })
  }

  private func number(ofSet members: [UInt32]) -> UInt32 {
    let sorted = members.sorted()
    return UInt32(sets.number(of: sorted) { sorted })
  }

  func list(_ set: UInt32) -> [Signing] {
    sets[Int(set)].map { signings[Int($0)] }
  }

  /// All of one set and of another, and whether some state has two transactions then.
  @inline(__always)
  func union(_ set: UInt32, _ more: UInt32) -> (set: UInt32, flaws: Flaws) {
    if more == 0 { return (set, []) }
    let key = UInt64(set) << 32 | UInt64(more)
    let known = unions[key] ?? unions.insert(found(set, more), at: key)
    return (
      UInt32(truncatingIfNeeded: known), Flaws(rawValue: UInt8(truncatingIfNeeded: known >> 32))
    )
  }

  private func found(_ set: UInt32, _ more: UInt32) -> UInt64 {
    var record = SigningRecord(list(set))
    for signing in list(more) { record.note(signing) }
    return UInt64(number(of: record.signings)) | UInt64(record.flaws.rawValue) << 32
  }

  var bytes: Int { signings.bytes + sets.bytes + unions.bytes }
}

extension Signing: NumberedKey {}
extension [UInt32]: NumberedKey {}
