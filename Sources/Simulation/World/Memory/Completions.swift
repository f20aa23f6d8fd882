internal import Channels

/// What was made of other participants' signatures; remembers nothing where a world has no memory.
public struct Completions<Completion: Sendable> {
  private let table: MemoTable<Found>?

  final class Found: Sendable {
    let completion: Completion?

    init(_ completion: Completion?) {
      self.completion = completion
    }
  }

  init(_ table: MemoTable<Found>?) {
    self.table = table
  }

  /// What a message makes whole for its receiver in a contract, if its signature is right.
  public func completion<Message, Contract>(
    of message: Part<Message>, for place: Int, in contract: Part<Contract>,
    otherwise make: () -> Completion?
  ) -> Completion? {
    guard let table else { return make() }
    let question = message.mark.mixed(with: contract.mark).mixed(with: place + 1)
    return table.answer(to: question) { Found(make()) }.completion
  }
}
