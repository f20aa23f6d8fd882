import Testing

@testable import PaychanCLI

@Suite("The page of paychan why")
struct WhyPageTests {
  /// A question about a ready story, and the page that answers it.
  struct Page: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let template: String
    let words: [String]
    let text: String

    init(_ name: String, _ template: String, _ words: [String], _ text: String) {
      testDescription = name
      self.template = template
      self.words = words
      self.text = text
    }
  }

  @Test("says all that a learner needs", arguments: pages)
  func looksAsRecorded(_ page: Page) {
    let outcome = why(page.template, page.words)
    #expect(outcome == Outcome(code: .fine, output: page.text + "\n", messages: ""))
  }

  @Test("fits a terminal and ends no line with a space", arguments: pages)
  func fitsTheTerminal(_ page: Page) {
    for line in why(page.template, page.words).output.split(separator: "\n") {
      #expect(line.count <= 80 && !line.hasSuffix(" "))
    }
  }

  static let pages = [
    Page(
      "a stale commitment before its lock", "early-refund", ["--state", "2", "--at", "150"],
      #"""
      Commitment 2, 6aada19e, of the story 'early-refund'
        held by   the payer and the payee
        pays      800,000 sat to the payer, 200,000 sat to the payee
        lock      196: no block may hold it up to that height, and 197 is the first
                  that may
        asked     at height 150: may the next block hold it?

      Not yet. Its time has not come: block 197 is the first that may hold it.

        rule      absolute-lock-height
        why       It may stand in a block above height 196, and the block would have
                  height 151.
        numbers   lock 196, next-height 151, mediantime 1,296,775,602
        a node    refuses it: non-final
        a block   with it is refused: bad-txns-nonfinal
        when      from block 197 on

      What else stands in its way
        Nothing that is known now.

      The channel
        stale     commitment 3 has replaced it: that is what both agreed on last
        before    commitment 3 may be in block 195, and is in by block 196 if its
                  holder takes one block and miners 1: then what this one spends is
                  gone
        151-194   nobody: nothing that is held may be in a block yet
        195-196   commitment 3 wins: nothing else may be in a block
        197-198   a race of 2, from commitment 3 to commitment 2: whichever is mined
                  first
        199-200   a race of 3, from commitment 3 to commitment 1: whichever is mined
                  first
        from 201  a race of 4, from commitment 3 to the refund: whichever is mined
                  first
      """#),
    Page(
      "a stale commitment after the latest", "stale-commitment", ["--state", "1", "--at", "198"],
      #"""
      Commitment 1, 6caffc29, of the story 'stale-commitment'
        held by   the payer and the payee
        pays      900,000 sat to the payer, 100,000 sat to the payee
        lock      198: no block may hold it up to that height, and 199 is the first
                  that may
        asked     at height 198: may the next block hold it?

      No. It comes too late: what it spends was spent by commitment 3 in block 196.

        rule      input-spent
        why       Input 0 spends fd68c90f:0, which b74198eb has spent in block 196.
        numbers   input 0, output fd68c90f:0, spent-by b74198eb, spent-by-input 0,
                  spent-at-height 196
        a node    refuses it: missing-inputs
        a block   with it is refused: bad-txns-inputs-missingorspent
        when      never, unless block 196 is undone

      What else stands in its way
        Nothing that is known now.

      The channel
        stale     commitment 3 has replaced it: that is what both agreed on last
        closed    by commitment 3 in block 196; that is how the money is divided
      """#),
    Page(
      "a commitment that was changed", "altered-commitment", ["--state", "changed commitment 1"],
      #"""
      The changed commitment 1, f5a26aa2, of the story 'altered-commitment'
        held by   the payee
        pays      100,000 sat to the payer, 900,000 sat to the payee
        lock      198: no block may hold it up to that height, and 199 is the first
                  that may
        asked     at height 199: may the next block hold it?

      No, and never. No block may hold it, now or later: the signatures or scripts of
      input 0 do not allow it.

        rule      input-spent
        why       Input 0 spends 8e62ed96:0, which 1d1ca9e6 has spent in block 199.
        numbers   input 0, output 8e62ed96:0, spent-by 1d1ca9e6, spent-by-input 0,
                  spent-at-height 199
        a node    refuses it: missing-inputs
        a block   with it is refused: bad-txns-inputs-missingorspent
        when      never

      What else stands in its way
        script: Input 0 may not spend its output: Signature must be zero for failed
        CHECK(MULTI)SIG operation.

      What its signatures cover
        outputs   signed as 800,000 sat to 0014dd5c5940c003..., 200,000 sat to
                  0014d15032b7c01c...
        now       100,000 sat to 0014dd5c5940c003..., 900,000 sat to
                  0014d15032b7c01c...

      Where its script fails
        input 0   SIG_NULLFAIL: Signature must be zero for failed CHECK(MULTI)SIG
                  operation, at OP_CHECKMULTISIG, byte 70 of the witnessScript
        stack     <> 30450221... 30440220... 02 035a79bc... 03bc9868... 02

      The channel
        closed    by commitment 1 in block 199; that is how the money is divided
      """#),
  ]
}

/// Asks about a ready story.
func why(_ template: String, _ words: [String]) -> Outcome {
  let story = PaychanCommand.program.run("run", "--template", template).output
  return PaychanCommand.program.runWords(["why", "-"] + words, input: story)
}
