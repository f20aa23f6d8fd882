/// Voucher channels: a contract keeps the book, and a payment is one signed number.
public enum Voucher {}
