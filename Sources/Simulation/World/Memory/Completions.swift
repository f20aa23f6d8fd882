internal import Channels

/// What anybody in a side's place has made of the other side's signatures; remembers nothing where a
/// world has no memory.
struct Completions {
  private let table: MemoTable<Completion>?

  final class Completion: Sendable {
    let closing: Timelock.SignedClosing?

    init(_ closing: Timelock.SignedClosing?) {
      self.closing = closing
    }
  }

  init(_ table: MemoTable<Completion>?) {
    self.table = table
  }

  /// The closing transaction that a message makes whole for a side, if its signature is right.
  func completion(
    of message: Part<Timelock.Message>, by role: PaymentRole, in channel: Part<Timelock.FundedChannel>,
    otherwise make: () -> Timelock.SignedClosing?
  ) -> Timelock.SignedClosing? {
    guard let table else { return make() }
    let question = message.mark.mixed(with: channel.mark).mixed(with: role == .payer ? 1 : 2)
    return table.answer(to: question) { Completion(make()) }.closing
  }
}
