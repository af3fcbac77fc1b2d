//! What the generated methods have in common.
use crate::{Error, Result, Run};
use socprev_sys as sys;
use std::ffi::{CStr, CString};
use std::marker::PhantomData;
use std::mem::{self, ManuallyDrop};
use std::ops::Deref;
use std::os::raw::c_char;
use std::ptr::NonNull;
use std::{fmt, ptr, slice, str};

// ---- errors ------------------------------------------------------------------------

/// Where C puts an error.
pub(crate) struct ErrorSlot(*mut sys::socprev_error);

impl ErrorSlot {
    pub(crate) fn new() -> Self {
        ErrorSlot(ptr::null_mut())
    }

    pub(crate) fn slot(&mut self) -> *mut *mut sys::socprev_error {
        &mut self.0
    }

    pub(crate) fn check(mut self, status: i32) -> Result<()> {
        if status == sys::SOCPREV_OK {
            return Ok(());
        }
        let raw = mem::replace(&mut self.0, ptr::null_mut());
        Err(match NonNull::new(raw) {
            Some(raw) => unsafe { Error::of_library(raw) },
            None => Error::of_status(status),
        })
    }
}

impl Drop for ErrorSlot {
    fn drop(&mut self) {
        unsafe { sys::socprev_error_free(self.0) }
    }
}

/// The status of a call that gives no error object.
pub(crate) fn check(status: i32) -> Result<()> {
    if status == sys::SOCPREV_OK {
        Ok(())
    } else {
        Err(Error::of_status(status))
    }
}

// ---- lengths -----------------------------------------------------------------------

type Lengths<'n> = [(&'n str, Option<usize>)];

/// All of them have n elements, those that are left out aside.
pub(crate) fn exactly(n: usize, given: &Lengths<'_>) -> Result<()> {
    for &(name, length) in given {
        match length {
            Some(length) if length != n => {
                return Err(Error::mistake(
                    name,
                    format!("{} has {} elements, but {} are needed.", name, length, n),
                    format!("{}: počet prvků je {}, ale má být {}.", name, length, n),
                ))
            }
            _ => {}
        }
    }
    Ok(())
}

/// The length that all have in common; none when all are left out.
pub(crate) fn maybe_same(given: &Lengths<'_>) -> Result<Option<usize>> {
    let n = given.iter().find_map(|&(_, length)| length);
    exactly(n.unwrap_or(0), given)?;
    Ok(n)
}

/// As maybe_same(), where one is always there.
pub(crate) fn same(given: &Lengths<'_>) -> Result<usize> {
    Ok(maybe_same(given)?.unwrap_or(0))
}

/// A length that C takes as int32.
pub(crate) fn small(name: &str, n: usize) -> Result<i32> {
    i32::try_from(n).map_err(|_| {
        Error::mistake(
            name,
            format!("{} is {}, which is too many.", name, n),
            format!("{}: {} je příliš mnoho.", name, n),
        )
    })
}

/// Room for an output.
pub(crate) fn zeroed<T: Clone + Default>(n: usize) -> Result<Vec<T>> {
    let mut room = Vec::new();
    room.try_reserve_exact(n).map_err(|_| Error::of_status(sys::SOCPREV_E_NOMEM))?;
    room.resize(n, T::default());
    Ok(room)
}

// ---- text --------------------------------------------------------------------------

/// A text as C takes it where it takes no length.
pub(crate) fn c_text(name: &str, text: &str) -> Result<CString> {
    CString::new(text).map_err(|_| {
        Error::mistake(
            name,
            format!("{} holds a NUL character.", name),
            format!("{} obsahuje znak NUL.", name),
        )
    })
}

pub(crate) fn maybe_c_text(name: &str, text: Option<&str>) -> Result<Option<CString>> {
    text.map(|text| c_text(name, text)).transpose()
}

/// A name to look up; one with a NUL is the name of nothing, as is U+FFFD.
pub(crate) fn c_name(text: &str) -> CString {
    CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
}

/// An array of texts as C takes it.
pub(crate) struct Texts {
    pointers: Vec<*const c_char>,
    _kept: Vec<Option<CString>>,
}

impl Texts {
    pub(crate) fn as_ptr(&self) -> *const *const c_char {
        self.pointers.as_ptr()
    }
}

pub(crate) fn c_texts_with_gaps(name: &str, texts: &[Option<&str>]) -> Result<Texts> {
    let kept = texts.iter().map(|&text| maybe_c_text(name, text)).collect::<Result<Vec<_>>>()?;
    let pointers =
        kept.iter().map(|text| text.as_ref().map_or(ptr::null(), |text| text.as_ptr())).collect();
    Ok(Texts { pointers, _kept: kept })
}

pub(crate) fn c_texts(name: &str, texts: &[&str]) -> Result<Texts> {
    c_texts_with_gaps(name, &texts.iter().map(|&text| Some(text)).collect::<Vec<_>>())
}

/// A text of the library, which is UTF-8.
///
/// # Safety
/// `text` is NULL or ends with a NUL, and lives as long as 'a.
pub(crate) unsafe fn text<'a>(text: *const c_char) -> Option<&'a str> {
    if text.is_null() {
        return None;
    }
    CStr::from_ptr(text).to_str().ok()
}

/// A text of the library with its length.
///
/// # Safety
/// `text` has so many bytes, and lives as long as 'a.
pub(crate) unsafe fn text_of<'a>(text: *const c_char, length: usize) -> &'a str {
    if text.is_null() {
        return "";
    }
    str::from_utf8(slice::from_raw_parts(text.cast(), length)).unwrap_or("")
}

/// An array of the library.
///
/// # Safety
/// `data` is NULL or has n elements, and lives as long as 'a.
pub(crate) unsafe fn view<'a, T>(data: *const T, n: usize) -> Option<&'a [T]> {
    if data.is_null() {
        None
    } else {
        Some(slice::from_raw_parts(data, n))
    }
}

// ---- outputs whose size is known only afterwards -----------------------------------

/// Calls with hardly any room, then with as much as is needed: `more` elements beside the result.
fn grown<T: Clone + Default>(
    more: usize,
    mut call: impl FnMut(*mut T, usize, &mut usize) -> i32,
) -> Result<Vec<T>> {
    let (mut room, mut needed) = (zeroed(more)?, 0);
    let mut status = call(room.as_mut_ptr(), more, &mut needed);
    if needed > 0 && [sys::SOCPREV_OK, sys::SOCPREV_E_LIMIT, sys::SOCPREV_E_RANGE].contains(&status)
    {
        room = zeroed(needed + more)?;
        status = call(room.as_mut_ptr(), needed + more, &mut needed);
    }
    check(status)?;
    room.truncate(needed);
    Ok(room)
}

pub(crate) fn grown_numbers<T: Clone + Default>(
    call: impl FnMut(*mut T, usize, &mut usize) -> i32,
) -> Result<Vec<T>> {
    grown(0, call)
}

pub(crate) fn grown_text(call: impl FnMut(*mut c_char, usize, &mut usize) -> i32) -> Result<String> {
    let room = grown(1, call)?;
    let bytes = room.iter().map(|&byte| byte as u8).take_while(|&byte| byte != 0).collect();
    String::from_utf8(bytes).map_err(|_| Error::of_status(sys::SOCPREV_E_INTERNAL))
}

// ---- runs --------------------------------------------------------------------------

pub(crate) fn run_of(run: &Option<&mut Run<'_>>) -> *mut sys::socprev_run {
    run.as_ref().map_or(ptr::null_mut(), |run| run.raw())
}

/// A panic of the progress function goes on where the call was made.
pub(crate) fn after(run: Option<&mut Run<'_>>) {
    if let Some(run) = run {
        run.resume_panic();
    }
}

// ---- handles -----------------------------------------------------------------------

/// A handle that belongs to another one. It reads like the handle itself and is freed with its
/// owner.
pub struct Borrowed<'a, T> {
    handle: ManuallyDrop<T>,
    _owner: PhantomData<&'a T>,
}

impl<T> Borrowed<'_, T> {
    /// `handle` lives as long as the lifetime that the caller gives.
    pub(crate) fn new(handle: T) -> Self {
        Borrowed { handle: ManuallyDrop::new(handle), _owner: PhantomData }
    }
}

impl<T> Deref for Borrowed<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.handle
    }
}

impl<T: fmt::Debug> fmt::Debug for Borrowed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// Columns that were bound for the next rows: which, and how long.
#[derive(Debug, Default)]
pub struct Columns<'a> {
    columns: Vec<(&'static str, i32, usize)>,
    _columns: PhantomData<&'a ()>,
}

impl Columns<'_> {
    pub(crate) fn set(&mut self, column: &'static str, key: i32, length: Option<usize>) {
        self.columns.retain(|bound| (bound.0, bound.1) != (column, key));
        self.columns.extend(length.map(|length| (column, key, length)));
    }

    /// Every bound column has so many rows.
    pub(crate) fn check(&self, rows: usize) -> Result<()> {
        self.columns.iter().try_for_each(|&(name, _, length)| {
            exactly(rows, &[(name, Some(length))])
        })
    }
}

/// A handle of C: freed when it goes out of scope; `more` is what C keeps a pointer to.
macro_rules! handle {
    ($(#[$doc:meta])* $name:ident $(<$life:lifetime>)?: $c:ty, $free:path, $more:ty) => {
        $(#[$doc])*
        pub struct $name $(<$life>)? {
            raw: std::ptr::NonNull<$c>,
            #[allow(dead_code)]
            pub(crate) more: $more,
        }

        #[allow(dead_code)]
        impl $(<$life>)? $name $(<$life>)? {
            pub(crate) fn raw(&self) -> *mut $c {
                self.raw.as_ptr()
            }

            /// `raw` is a handle that nobody else frees.
            pub(crate) unsafe fn own(raw: *mut $c, more: $more) -> Self {
                let raw = std::ptr::NonNull::new(raw).expect("the library made a handle");
                Self { raw, more }
            }

            /// As own(); NULL is none.
            pub(crate) unsafe fn maybe(raw: *mut $c, more: $more) -> Option<Self> {
                std::ptr::NonNull::new(raw).map(|raw| Self { raw, more })
            }

            /// `raw` is NULL, or lives as long as 'owner.
            pub(crate) unsafe fn lend<'owner>(
                raw: *const $c,
                more: $more,
            ) -> Option<Borrowed<'owner, Self>> {
                Self::maybe(raw as *mut $c, more).map(Borrowed::new)
            }

            /// The handle for a function that frees it.
            fn give(self) -> *mut $c {
                std::mem::ManuallyDrop::new(self).raw()
            }
        }

        impl $(<$life>)? Drop for $name $(<$life>)? {
            fn drop(&mut self) {
                unsafe { $free(self.raw()) }
            }
        }

        impl $(<$life>)? std::fmt::Debug for $name $(<$life>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
}
pub(crate) use handle;

/// The values of an enumeration of C. A newer library may answer values that have no name here.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$value_doc:meta])* $value:ident = $number:expr,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        pub struct $name(
            /// The number in C.
            pub i32,
        );

        impl $name {
            $($(#[$value_doc])* pub const $value: $name = $name($number);)*
        }

        impl From<i32> for $name {
            fn from(number: i32) -> Self {
                $name(number)
            }
        }

        impl From<$name> for i32 {
            fn from(value: $name) -> i32 {
                value.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let names = [$(($number, stringify!($value))),*];
                match names.iter().find(|(number, _)| *number == self.0) {
                    Some((_, name)) => write!(f, "{}::{}", stringify!($name), name),
                    None => write!(f, "{}({})", stringify!($name), self.0),
                }
            }
        }
    };
}
pub(crate) use code;

/// As code!, where a number is a sum of the values.
macro_rules! flags {
    ($(#[$doc:meta])* $name:ident { $($values:tt)* }) => {
        crate::core::code! { $(#[$doc])* $name { $($values)* } }

        impl $name {
            /// Whether all of the other's bits are set.
            pub fn contains(self, other: $name) -> bool {
                self.0 & other.0 == other.0
            }
        }

        impl std::ops::BitOr for $name {
            type Output = $name;

            fn bitor(self, other: $name) -> $name {
                $name(self.0 | other.0)
            }
        }
    };
}
pub(crate) use flags;
