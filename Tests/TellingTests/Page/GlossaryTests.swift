import OneWay
import Testing
import Timelock

@testable import Telling

/// A term leads to its meaning where a step uses it first.
@Suite("The glossary")
struct GlossaryTests {
  @Test(
    "the first use of a term leads to its meaning, in any of its forms",
    arguments: [
      ("A fee, and fees.", "A <a class=\"term\" href=\"#term-fee\">fee</a>, and fees."),
      ("Two outputs", "Two <a class=\"term\" href=\"#term-output\">outputs</a>"),
      ("The Mempool", "The <a class=\"term\" href=\"#term-mempool\">Mempool</a>"),
      ("feel coffee blocking", "feel coffee blocking"),
      ("'paychan tour ladder' <b>", "'paychan tour ladder' &lt;b&gt;"),
    ])
  func first(text: String, html: String) {
    var glossary = Glossary(of: Timelock.self)
    #expect(glossary.marking(text).html == html)
  }

  @Test("a term that was met is not marked again in the next paragraph")
  func once() {
    var glossary = Glossary(of: Timelock.self)
    _ = glossary.marking("A refund.")
    #expect(glossary.marking("The refund.").html == "The refund.")
  }

  @Test("in Chinese, where no spaces stand between words, terms are found too")
  func chinese() {
    Timelock.speaking(.chinese) {
      var glossary = Glossary(of: Timelock.self)
      let html = glossary.marking("先广播注资交易。").html
      #expect(html.contains("#term-broadcast\">广播</a>"))
      #expect(html.contains("#term-funding\">注资交易</a>"))
    }
  }

  @Test("every term has a word, a meaning, and a place of its own")
  func complete() {
    for terms in [Glossary(of: Timelock.self).terms, Glossary(of: OneWay.self).terms] {
      #expect(Set(terms.map(\.id)).count == terms.count)
      #expect(terms.allSatisfy { !$0.forms.isEmpty && !$0.meaning.isEmpty })
    }
  }
}
