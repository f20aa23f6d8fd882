import Testing

@testable import Walkthroughs

@Suite("What a channel costs beside payments on the chain")
struct BillTests {
  @Test(
    "it is worth while from the first payment on with which the chain would cost more",
    arguments: [(140, 160, 100, 4), (139, 160, 100, 3), (1, 1, 3, 1), (1, 1, 1, 3)])
  func breakEven(funding: Int, closing: Int, payment: Int, count: Int) {
    let bill = Bill(funding: funding, closing: closing, payment: payment)
    #expect(bill.breakEven == count)
    #expect(count * payment > funding + closing && (count - 1) * payment <= funding + closing)
  }

  @Test("nothing is compared that is not there")
  func missing() {
    #expect(Bill(funding: nil, closing: 1, payment: 1).breakEven == nil)
    #expect(Bill(funding: 1, closing: 1, payment: 0).breakEven == nil)
  }
}
