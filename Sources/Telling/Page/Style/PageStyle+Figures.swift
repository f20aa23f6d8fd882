extension PageStyle {
  /// The money, those who could take it, and what happens between the participants.
  static var figures: String {
    """
    .graph ul, .money, .sequence ol { list-style: none; margin: 0; padding: 0; }
    .shares { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1rem;
      font: .875rem/1.5 var(--sans); margin-bottom: .2rem; }
    .balance { display: flex; overflow: hidden; height: 1.1rem; }
    .money { font: .875rem/1.5 var(--sans); margin-top: .4rem; }
    .graph { font: .875rem/1.4 var(--sans); } .graph > summary { margin: 0; }
    .graph .output { display: inline-flex; align-items: center; gap: .4rem; min-height: 44px;
      border-left: 3px solid var(--chain); color: var(--chain); padding: 0 .8rem;
      text-decoration: none; }
    .graph ul { border-left: 3px solid var(--chain); padding-left: 1.1rem; }
    .spender { position: relative; display: grid; grid-template-columns: 8.8rem minmax(0, 1fr);
      gap: 0 .8rem; align-items: baseline; padding: .3rem 0; }
    .spender + .spender { border-top: 1px solid var(--line); }
    .spender::before { content: ""; position: absolute; left: -1.1rem; top: .95rem; width: .7rem;
      border-top: 3px solid var(--chain); }
    .spender.dead::before { border-top: 3px dotted var(--bar); }
    .spender.dead { color: var(--soft); }
    .spender > a { grid-row: 1 / span 3; min-height: 44px; min-width: 44px;
      align-self: start; }
    .spender.focus > a b { border-bottom: 2px solid var(--ink); }
    .spender .pays { color: var(--soft); } .spender .when { grid-column: 2; }
    .played .since { display: none; }
    .when.can { color: var(--good); font-weight: 650; } .when.cannot { color: var(--ink); }
    .sequence { font: .8125rem/1.35 var(--sans); position: relative;
      border-top: 1px solid var(--line); padding: .4rem 0; max-width: 40rem; }
    .lane { text-align: center; font-weight: 700; padding-bottom: .3rem; }
    .lane.chain { color: var(--chain); }
    .arrow { position: relative; text-align: center; padding: .2rem .4rem .6rem; margin: .1rem 0; }
    .arrow::after { content: ""; position: absolute; bottom: .2rem; height: .55rem;
      background: var(--way); clip-path: polygon(0 38%, calc(100% - .6rem) 38%,
      calc(100% - .6rem) 0, 100% 50%, calc(100% - .6rem) 100%, calc(100% - .6rem) 62%, 0 62%); }
    .arrow.bad { --way: var(--bad); color: var(--bad); font-weight: 600; }
    .sequence .note { text-align: center; border-radius: 4px; padding: .12rem .45rem;
      margin: .15rem; align-self: center; background: var(--paper); border: 1px solid \
    var(--line); color: var(--ink); }
    .sequence .note.bad { background: var(--bad-soft); color: var(--bad); border-color: \
    var(--bad); }
    .sequence .note.block { background: var(--chain-soft); color: var(--chain);
      border-color: transparent; }
    .sequence .note.full { border-color: var(--chain); font-weight: 650; }
    .sequence .note.remark { background: none; border: 0; color: var(--soft); }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: \
    inset(50%); }

    """
  }

  /// The bytes of transactions beside what they mean, and the list of terms.
  static var transactions: String {
    """
    .transactions, .glossary { padding-top: 1.2rem; }
    .transactions > h2, .glossary > h2 { font-size: 1.2rem; margin: 1rem 0 .4rem; }
    .transaction { border-bottom: 1px solid var(--line); font: .9375rem/1.5 var(--sans); }
    .transactions > h2 + .transaction { border-top: 1px solid var(--line); }
    .transaction > summary { padding: .3rem 0; }
    .copies { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .2rem 0; }
    .copies button { display: none; } .played .copies button { display: inline-block; }
    .txid { font: .75rem/1.5 var(--mono); color: var(--soft); overflow-wrap: anywhere; }
    .coverage { font-size: .875rem; color: var(--soft); max-width: 42rem; margin: .5rem 0; }
    .bytes { margin: 0 0 1.2rem; }
    .byte { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: .1rem 1.2rem;
      padding: .35rem 0 .35rem .8rem; border-left: 4px solid transparent; }
    .byte + .byte { box-shadow: 0 -1px var(--line); }
    .byte.signed { border-left-color: var(--ink); }
    .byte dt { font: .8125rem/1.55 var(--mono); overflow-wrap: anywhere; color: var(--hue); }
    .byte dt code { font-size: 1em; } .byte dd { margin: 0; font-size: .875rem; line-height: 1.45; }
    .byte dd b { font-weight: 600; overflow-wrap: anywhere; } .byte dd span { color: var(--soft); }
    .byte.frame { --hue: var(--soft); } .byte.input { --hue: var(--chain); }
    .byte.output { --hue: var(--good); } .byte.witness { --hue: var(--witness); }
    .byte.lock { --hue: var(--bad); }
    .glossary dl { columns: 3 20rem; column-gap: 2.5rem; font: .9375rem/1.5 var(--sans);
      margin: 0; }
    .glossary dt { font-weight: 650; break-after: avoid; }
    .glossary dd { margin: 0 0 .8rem; color: var(--soft); break-inside: avoid; }
    dt:target { background: var(--chain-soft); }

    """
  }
}
