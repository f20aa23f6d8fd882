internal import Bitcoin
internal import Channels
internal import Telling

extension Timelock.Message: ToldMessage {
  package var words: String { words(.ofTraces) }

  /// The message and its contents, as a text names things.
  func words(_ wording: Wording<Timelock>) -> String {
    switch body {
    case .open: "open"
    case .accept: "accept"
    case .fund(let outPoint, let amount, let proposal):
      told("fund (\(wording.words(amount)) in \(outPoint.short), refund \(proposal.signedWords))")
    case .refund(let proposal): told("refund (\(proposal.signedWords))")
    case .request(let toPayee):
      told("request \(state) (\(wording.words(toPayee)) to \(wording.cast[.payee]))")
    case .propose(let toPayee, let proposal):
      told(
        "propose \(state) (\(wording.words(toPayee)) to \(wording.cast[.payee]),"
          + " \(proposal.signedWords))")
    case .confirm(let proposal): told("confirm \(state) (\(proposal.signedWords))")
    case .settle(let proposal): told("settle (\(proposal.signedWords))")
    case .settled(let proposal): told("settled (\(proposal.signedWords))")
    case .resume: "resume"
    }
  }

  package var shortWords: String {
    switch body {
    case .request, .propose, .confirm: "\(kind.rawValue) \(state)"
    case .open, .accept, .fund, .refund, .settle, .settled, .resume: kind.rawValue
    }
  }
}

extension Proposal {
  fileprivate var signedWords: String { signature == nil ? told("unsigned") : told("signed") }
}
