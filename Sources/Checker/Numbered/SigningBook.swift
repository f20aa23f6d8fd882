internal import Simulation

/// Sets of what honest participants have signed, numbered; number 0 is the empty one.
final class SigningBook: Sendable {
  private let signings = Numbering<Signing, Signing>()
  /// The sets, with their fingerprints.
  private let sets = Numbering<[UInt32], UInt64>()
  private let unions = WordMap()

  /// The number of the empty set.
  static let nothing: UInt32 = 0

  init() {
    let first = number(of: [])
    precondition(first == Self.nothing, "the first number is that of nothing")
  }

  func number(of list: [Signing]) -> UInt32 {
    number(ofSet: list.map { signing in UInt32(signings.number(of: signing) { signing }) })
  }

  private func number(ofSet members: [UInt32]) -> UInt32 {
    let sorted = members.sorted()
    return UInt32(sets.number(of: sorted) { mark(of: sorted) })
  }

  func list(_ set: UInt32) -> [Signing] {
    sets.key(of: Int(set)).map { signings[Int($0)] }
  }

  /// In any order: which of two was signed first makes no difference.
  private func mark(of members: [UInt32]) -> UInt64 {
    members.reduce(0) { $0 ^ signings[Int($1)].mark }
  }

  /// The fingerprint of a set, which is the same in every run.
  @inline(__always)
  func mark(of set: UInt32) -> UInt64 { sets[Int(set)] }

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
