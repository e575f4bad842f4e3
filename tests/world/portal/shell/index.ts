document.title = 'practice portal';
