import Glibc
import Telling
import Testing
import Walkthroughs

@testable import PaychanCLI

struct TextsDumpTests {
  @Test func dump() {
    for family in families { dumpFamily(family) }
  }
  func dumpFamily<F: KnownFamily>(_ f: F.Type) {
    for w in Walkthrough<F>.all {
      print("@@STORY \(f.name) \(w.name)")
      func out(_ n: Narration<F>) { print("@@T \(n.template.debugDescription)") }
      out(w.title); out(w.about)
      for s in w.played.scenes { if let t = s.table { out(t.title); for c in t.columns + t.rows.flatMap({ $0 }) { if case .words(let n) = c { out(n) } } } }
      func beat(_ b: Beat<F>) {
        out(b.title); b.text.forEach(out)
        for k in b.forks {
          out(k.question); out(k.quiz.question)
          for a in k.quiz.answers { out(a.words); out(a.reply) }
          k.beats.forEach(beat); out(k.moral)
        }
      }
      w.beats.forEach(beat)
    }
  }
}
