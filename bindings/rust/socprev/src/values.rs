//! Small values: dates, fractions, tables of numbers, bytes of the library.
use crate::{core, Error, Result};
use socprev_sys as sys;
use std::fmt;
use std::ops::Deref;
use std::ptr::NonNull;
use std::slice;
use std::str::FromStr;

/// A date with its precision in one number: a day, a month, a year ... The functions `date_...`
/// of this crate make and read them.
///
/// ```
/// let month: socprev::Date = "2012-08".parse()?;
/// let (first, last) = socprev::date_bounds(month)?; // days since 1970
/// assert_eq!(last - first, 30);
/// assert_eq!(socprev::date_from_days(first)?.to_string(), "2012-08-01");
/// # Ok::<(), socprev::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Date(
    /// The number in C.
    pub i32,
);

impl Date {
    /// "No date".
    pub const NONE: Date = Date(sys::SOCPREV_DATE_NONE);
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Date> {
        crate::date_parse(text)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match crate::date_format(*self) {
            Ok(text) => f.pad(&text),
            Err(_) => f.pad(""),
        }
    }
}

/// An exact fraction. Two are equal when numerator and denominator are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    /// Above the line.
    pub numerator: i64,
    /// Below the line.
    pub denominator: i64,
}

impl Ratio {
    /// A fraction as it is given.
    pub fn new(numerator: i64, denominator: i64) -> Self {
        Ratio { numerator, denominator }
    }

    /// In lowest terms, with a denominator above 0. C: `socprev_ratio_reduce()`
    ///
    /// ```
    /// assert_eq!(socprev::Ratio::new(6, -4).reduced()?, socprev::Ratio::new(-3, 2));
    /// # Ok::<(), socprev::Error>(())
    /// ```
    pub fn reduced(self) -> Result<Self> {
        let Ratio { mut numerator, mut denominator } = self;
        core::check(unsafe { sys::socprev_ratio_reduce(&mut numerator, &mut denominator) })?;
        Ok(Ratio { numerator, denominator })
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl From<(i64, i64)> for Ratio {
    fn from((numerator, denominator): (i64, i64)) -> Self {
        Ratio { numerator, denominator }
    }
}

impl From<i64> for Ratio {
    fn from(whole: i64) -> Self {
        Ratio { numerator: whole, denominator: 1 }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// Numbers in rows of equal length, one row behind the other.
///
/// ```
/// use socprev::Grid;
///
/// let arrays = [[1, 2, 3], [4, 5, 6]];
/// let grid = Grid::from(&arrays);
/// assert_eq!((grid.rows(), grid.columns()), (2, 3));
/// assert!(Grid::new(&[1, 2, 3], 2).is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Grid<'a, T> {
    values: &'a [T],
    rows: usize,
    columns: usize,
}

impl<'a, T> Grid<'a, T> {
    /// Rows of so many columns; none when the values do not fill them.
    pub fn new(values: &'a [T], columns: usize) -> Option<Self> {
        match columns {
            0 => None,
            _ if values.len() % columns != 0 => None,
            _ => Some(Grid { values, rows: values.len() / columns, columns }),
        }
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many numbers each row has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    pub(crate) fn as_ptr(&self) -> *const T {
        self.values.as_ptr()
    }
}

impl<'a, T, const C: usize> From<&'a [[T; C]]> for Grid<'a, T> {
    fn from(rows: &'a [[T; C]]) -> Self {
        // Arrays lie one behind the other, without gaps.
        let values = unsafe { slice::from_raw_parts(rows.as_ptr().cast(), rows.len() * C) };
        Grid { values, rows: rows.len(), columns: C }
    }
}

impl<'a, T, const R: usize, const C: usize> From<&'a [[T; C]; R]> for Grid<'a, T> {
    fn from(rows: &'a [[T; C]; R]) -> Self {
        Grid::from(&rows[..])
    }
}

impl<'a, T, const C: usize> From<&'a Vec<[T; C]>> for Grid<'a, T> {
    fn from(rows: &'a Vec<[T; C]>) -> Self {
        Grid::from(&rows[..])
    }
}

/// Bytes that the library made: a document, a picture, a partial state. Not copied.
pub struct Buffer(NonNull<sys::socprev_buffer>);

unsafe impl Send for Buffer {}
unsafe impl Sync for Buffer {}

impl Buffer {
    /// # Safety
    /// `raw` is a buffer that nobody else frees.
    pub(crate) unsafe fn own(raw: *mut sys::socprev_buffer) -> Self {
        Buffer(NonNull::new(raw).expect("the library made a buffer"))
    }

    /// The bytes as text; none when they are not UTF-8.
    pub fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(self).ok()
    }
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        unsafe {
            slice::from_raw_parts(sys::socprev_buffer_data(self.0.as_ptr()).cast(),
                                  sys::socprev_buffer_size(self.0.as_ptr()))
        }
    }
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl fmt::Display for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&String::from_utf8_lossy(self))
    }
}

impl fmt::Debug for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Buffer({:?})", String::from_utf8_lossy(self))
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        unsafe { sys::socprev_buffer_free(self.0.as_ptr()) }
    }
}
