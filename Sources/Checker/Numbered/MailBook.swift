internal import Channels
internal import Simulation

/// What is on its way to both sides, numbered; number 0 is nothing at all.
final class MailBook: @unchecked Sendable {
  /// The numbers of the letters to each side, in memory that stays where it is.
  struct Mail: @unchecked Sendable {
    fileprivate let letters: UnsafeMutablePointer<UInt32>
    fileprivate let toPayer: Int
    fileprivate let toPayee: Int

    /// The letters to one side, what waits longest first.
    @inline(__always)
    func letters(to role: PaymentRole) -> UnsafeBufferPointer<UInt32> {
      switch role {
      case .payer: UnsafeBufferPointer(start: letters, count: toPayer)
      case .payee: UnsafeBufferPointer(start: letters + toPayer, count: toPayee)
      }
    }
  }

  private let letters = Numbering<Mark, Letter>()
  private let mails = Numbering<PerRole<PaymentRole, [UInt32]>, Mail>()
  /// What mail has become, by what it was and what was taken from it and added.
  private let changes = WordMap()

  init() { _ = number(of: PerRole<PaymentRole, [UInt32]>(payer: [], payee: [])) }

  deinit {
    for number in 0..<mails.count { mails[number].letters.deallocate() }
  }

  /// The number of mail by its letters.
  func number(of mail: PerRole<PaymentRole, [Letter]>) -> UInt32 {
    let numbers = PerRole(
      payer: mail.payer.map(number(ofLetter:)), payee: mail.payee.map(number(ofLetter:)))
    return number(of: numbers)
  }

  private func number(ofLetter letter: Letter) -> UInt32 {
    UInt32(letters.number(of: letter.mark) { letter })
  }

  private func number(of numbers: PerRole<PaymentRole, [UInt32]>) -> UInt32 {
    UInt32(mails.number(of: numbers) { Mail(numbers) })
  }

  @inline(__always)
  subscript(mail: UInt32) -> Mail { mails[Int(mail)] }

  func letter(_ number: UInt32) -> Letter { letters[Int(number)] }

  /// The letters of some mail.
  func letters(of mail: UInt32) -> PerRole<PaymentRole, [Letter]> {
    let mail = self[mail]
    return PerRole(
      payer: mail.letters(to: .payer).map(letter), payee: mail.letters(to: .payee).map(letter))
  }

  /// Mail without one of its letters, if one is named, and with others behind the rest.
  @inline(__always)
  func change(_ mail: UInt32, taking place: LetterPlace?, adding more: UInt32) -> UInt32 {
    if place == nil, more == 0 { return mail }
    let taken = place.map { UInt64($0.index) << 2 | ($0.role == .payer ? 0 : 2) | 1 } ?? 0
    let key = UInt64(mail) << 40 | taken << 22 | UInt64(more)
    if let known = changes[key] { return UInt32(truncatingIfNeeded: known) }
    precondition(mail < 1 << 23 && more < 1 << 22, "memory ends before numbers do")
    let changed = number(of: changed(mail, taking: place, adding: more))
    return UInt32(truncatingIfNeeded: changes.insert(UInt64(changed), at: key))
  }

  private func changed(
    _ mail: UInt32, taking place: LetterPlace?, adding more: UInt32
  ) -> PerRole<PaymentRole, [UInt32]> {
    var numbers = self[mail].numbers
    if let place { numbers[place.role].remove(at: Int(place.index)) }
    let added = self[more].numbers
    for role in PaymentRole.allCases { numbers[role] += added[role] }
    return numbers
  }

  var bytes: Int { letters.bytes + mails.bytes + changes.bytes }
}

extension MailBook.Mail {
  fileprivate init(_ numbers: PerRole<PaymentRole, [UInt32]>) {
    let all = numbers.payer + numbers.payee
    letters = .allocate(capacity: max(1, all.count))
    for (index, number) in all.enumerated() { (letters + index).initialize(to: number) }
    toPayer = numbers.payer.count
    toPayee = numbers.payee.count
  }

  fileprivate var numbers: PerRole<PaymentRole, [UInt32]> {
    PerRole(payer: Array(letters(to: .payer)), payee: Array(letters(to: .payee)))
  }
}

extension PerRole: NumberedKey where Value == [UInt32] {}
