internal import Channels
internal import Exploration
internal import Simulation

/// What is on its way to all participants, numbered; number 0 is nothing at all.
final class MailBook: @unchecked Sendable {
  /// The numbers of the letters to each participant, in memory that stays where it is.
  struct Mail: @unchecked Sendable {
    fileprivate let letters: UnsafeMutablePointer<UInt32>
    /// Where the letters to each role end.
    fileprivate let ends: SIMD4<UInt32>
    /// Follows from the letters and their order.
    let mark: UInt64

    /// The letters to one participant, what waits longest first.
    @inline(__always)
    func letters(to role: RoleNumber) -> UnsafeBufferPointer<UInt32> {
      let start = role == 0 ? 0 : Int(ends[Int(role) - 1])
      return UnsafeBufferPointer(start: letters + start, count: Int(ends[Int(role)]) - start)
    }
  }

  private let mails = Numbering<MailKey, Mail>()
  /// What mail has become, by what it was and what was taken from it and added.
  private let changes = WordMap()
  /// What is left of mail without what is on its way to a participant.
  private let rests = WordMap()
  private let markOfLetter: @Sendable (UInt32) -> Mark

  /// The number of nothing on its way.
  static let nothing: UInt32 = 0

  /// The fingerprints of letters are the same in every run, whatever their numbers.
  init(marking markOfLetter: @escaping @Sendable (UInt32) -> Mark) {
    self.markOfLetter = markOfLetter
    let first = number(of: MailKey())
    precondition(first == Self.nothing, "the first number is that of nothing")
  }

  deinit {
    for number in 0..<mails.count { mails[number].letters.deallocate() }
  }

  /// The number of mail, by the numbers of its letters.
  func number(of key: MailKey) -> UInt32 {
    UInt32(mails.number(of: key) { Mail(key, mark: mark(of: key)) })
  }

  @inline(__always)
  subscript(mail: UInt32) -> Mail { mails[Int(mail)] }

  /// The numbers of the letters of some mail.
  func key(of mail: UInt32) -> MailKey { mails.key(of: Int(mail)) }

  /// Mail without one of its letters, if one is named, and with others behind the rest.
  @inline(__always)
  func change(_ mail: UInt32, taking place: LetterPlace?, adding more: UInt32) -> UInt32 {
    if place == nil, more == 0 { return mail }
    let taken = place.map { UInt64($0.index) << 3 | UInt64($0.role) << 1 | 1 } ?? 0
    let key = UInt64(mail) << 41 | taken << 22 | UInt64(more)
    if let known = changes[key] { return UInt32(truncatingIfNeeded: known) }
    precondition(mail < 1 << 23 && more < 1 << 22, "memory ends before numbers do")
    let changed = number(of: changed(mail, taking: place, adding: more))
    return UInt32(truncatingIfNeeded: changes.insert(UInt64(changed), at: key))
  }

  /// Mail without what is on its way to a participant.
  @inline(__always)
  func rest(of mail: UInt32, without role: RoleNumber) -> UInt32 {
    guard !self[mail].letters(to: role).isEmpty else { return mail }
    let key = UInt64(mail) << 8 | UInt64(role)
    if let known = rests[key] { return UInt32(truncatingIfNeeded: known) }
    var numbers = self.key(of: mail)
    numbers.letters[Int(role)] = []
    return UInt32(truncatingIfNeeded: rests.insert(UInt64(number(of: numbers)), at: key))
  }

  private func mark(of key: MailKey) -> UInt64 {
    var fingerprinter = Fingerprinter()
    for letters in key.letters {
      fingerprinter.combine(letters.count)
      for letter in letters {
        let mark = markOfLetter(letter)
        fingerprinter.combine(mark.high)
        fingerprinter.combine(mark.low)
      }
    }
    return fingerprinter.finalize().low
  }

  private func changed(
    _ mail: UInt32, taking place: LetterPlace?, adding more: UInt32
  ) -> MailKey {
    var numbers = key(of: mail)
    if let place { numbers.letters[Int(place.role)].remove(at: Int(place.index)) }
    let added = key(of: more)
    for role in numbers.letters.indices { numbers.letters[role] += added.letters[role] }
    return numbers
  }

  var bytes: Int { mails.bytes + changes.bytes + rests.bytes }
}

/// The numbers of the letters to each role.
struct MailKey: NumberedKey {
  var letters: [[UInt32]]

  /// Nothing on its way.
  init() { letters = Array(repeating: [], count: maximumRoleCount) }
}

extension MailBook.Mail {
  fileprivate init(_ key: MailKey, mark: UInt64) {
    let all = key.letters.flatMap(\.self)
    letters = .allocate(capacity: max(1, all.count))
    for (index, number) in all.enumerated() { (letters + index).initialize(to: number) }
    var ends = SIMD4<UInt32>()
    var end = 0
    for role in key.letters.indices {
      end += key.letters[role].count
      ends[role] = UInt32(end)
    }
    self.ends = ends
    self.mark = mark
  }
}
