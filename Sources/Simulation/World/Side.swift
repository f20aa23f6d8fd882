internal import Bitcoin
internal import Channels

/// One side: a party, what it has stored, and what it could do with all that it ever had.
struct Side<Party: Player>: Sendable {
  /// What never changes.
  let setting: Setting
  /// The party itself.
  var party: Party
  /// What it has stored.
  var notebook = Notebook<Party.Record>(keeping: .latest)
  /// The channel that it has last built a funding for, even if it has forgotten it since.
  var built: Part<Timelock.FundedChannel>?
  /// The channel whose funding it watches.
  var watched: Part<Timelock.FundedChannel>?
  /// What it could broadcast, had it kept all that it ever had.
  var holdings = Holdings()
  /// What it cannot take back: the most that a payer, keeping to its rules, has signed for the payee
  /// to have; how much worth of goods a payee has handed over.
  var given = Amount.zero
}

extension Side: Marked {
  /// A party nearly always stands where its last record says.
  func write(to writer: inout MarkWriter) {
    writer.write(setting.mark)
    writer.write(party)
    given.encode(to: &writer)
    let stored = notebook.latest?.state
    writer.write(UInt8(stored == nil ? 0 : 1))
    if let stored, stored != party.state { party.write(stored, to: &writer) }
    writer.write(built?.mark ?? .none)
    writer.write(holdings.mark)
  }
}
